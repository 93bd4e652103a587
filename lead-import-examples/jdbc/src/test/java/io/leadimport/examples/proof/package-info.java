/**
 * Breaks imports: the process is killed, the connection cut, the server killed. Whatever happens, all leads of a file are
 * stored or none, and what was acknowledged is there. A few of each break in the build; hundreds in the profile {@code proof}.
 */
package io.leadimport.examples.proof;
