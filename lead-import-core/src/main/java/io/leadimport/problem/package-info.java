/**
 * What can be wrong with a file, as values: a stable code, a severity, a position and arguments. The text is rendered last,
 * in the reader's locale, by {@link io.leadimport.problem.Problem#message}. Every other package may use this one.
 *
 * <h2>Languages</h2>
 *
 * The library speaks Arabic, Chinese (Simplified), Dutch, English, French, German, Italian, Japanese, Polish, Portuguese (of
 * Brazil), Spanish and Swedish. A text is looked for in the locale that is asked for, then in its language, and then in
 * English, never in the machine's default locale. All Portuguese is answered in that of Brazil. Chinese is answered in
 * Simplified characters, but where Traditional ones are asked for ({@code zh-TW}, {@code zh-HK}, {@code zh-Hant}) in English,
 * since neither is a form of the other. Numbers and dates are written as the text around them. A runtime image needs the
 * module {@code jdk.localedata} for those of other languages than English.
 *
 * <h2>Texts of the host</h2>
 *
 * A host changes any text, or adds a language, with an ordinary resource bundle named {@code LeadImportMessages}: files such
 * as {@code LeadImportMessages_de.properties} or {@code LeadImportMessages_da.properties}, in UTF-8, in the root of the class
 * path or of any module on the module path that the library's own class loader sees. What stands in a file replaces our
 * texts of the same locale, key by key; all others stay. The keys are those of the library's {@code Messages.properties}: a
 * problem's code, or code and reason.
 *
 * <pre>{@code
 * value-required = Bitte „{column}“ ausfüllen.
 * reference-partner.unknown = Die ID „{value}“ kennt Ihr Partnerportal nicht.
 * }</pre>
 *
 * A name in braces is filled in: {@code column}, {@code value}, {@code line} or one of the problem's arguments. Nothing else
 * means anything: an apostrophe is an apostrophe, and what is filled in is never read as a text to be filled in. Files are read
 * once and kept.
 */
@NullMarked
package io.leadimport.problem;

import org.jspecify.annotations.NullMarked;
