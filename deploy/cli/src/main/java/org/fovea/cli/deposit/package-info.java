/** Depositing a folder: recognise the form, send documents and files, validate, submit, follow. */
package org.fovea.cli.deposit;
