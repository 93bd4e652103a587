/**
 * JSON: {@link io.leadimport.json.TableSchema} reads and writes forms, {@link io.leadimport.json.ProfileJson}
 * profiles, {@link io.leadimport.json.ReportJson} writes reports. This is the only package that uses Jackson, which
 * is an optional dependency.
 */
@NullMarked
package io.leadimport.json;

import org.jspecify.annotations.NullMarked;
