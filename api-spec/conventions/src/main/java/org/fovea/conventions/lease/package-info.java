/** Single winners by leases on the database's clock, with fences. */
package org.fovea.conventions.lease;
