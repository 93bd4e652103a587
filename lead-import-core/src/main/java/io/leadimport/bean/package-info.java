/** Forms of annotated classes: {@link io.leadimport.bean.ClassForms}. */
@NullMarked
package io.leadimport.bean;

import org.jspecify.annotations.NullMarked;
