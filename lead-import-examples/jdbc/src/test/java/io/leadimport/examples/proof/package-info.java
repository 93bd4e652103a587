/**
 * Breaks imports: kills the process, cuts the connection, kills the server. Afterwards all leads of a file are
 * stored or none, and every acknowledged import is. The build runs a few of each, the profile {@code proof} hundreds.
 */
package io.leadimport.examples.proof;
