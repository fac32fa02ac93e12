/** One running Fovea: which parts it starts, with what, and how it ends. */
package org.fovea.standalone.instance;
