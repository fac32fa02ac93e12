/** Which service answers which path. */
package org.fovea.contract.route;
