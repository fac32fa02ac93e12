/** Each service shows its own contract. */
package org.fovea.conventions.docs;
