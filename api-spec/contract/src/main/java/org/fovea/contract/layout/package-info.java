/** Where the pixels of an image lie, so that a header is parsed once and never again. */
package org.fovea.contract.layout;
