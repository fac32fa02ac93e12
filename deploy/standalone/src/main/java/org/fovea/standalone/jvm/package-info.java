/**
 * How the JVMs of an instance are started: heap, compilers, and archives of a part's classes, made
 * when it ends and mapped when it starts again (class data sharing).
 */
package org.fovea.standalone.jvm;
