/**
 * The problems of a file as values: a stable code, a severity, a position and arguments. {@link
 * io.leadimport.problem.Problem#message} renders the text in the reader's locale. Every other package may use this one.
 *
 * <h2>Languages</h2>
 *
 * The library has texts in Arabic, Chinese (Simplified), Dutch, English, French, German, Italian, Japanese, Polish,
 * Portuguese (Brazilian), Spanish and Swedish. A text is looked up in the requested locale, then in its language, then
 * in English; the machine's default locale is not used. Every Portuguese locale gets Brazilian Portuguese. Chinese
 * locales get Simplified Chinese, except those with Traditional characters ({@code zh-TW}, {@code zh-HK}, {@code
 * zh-Hant}), which get English. Numbers and dates are formatted in the language of the text. For languages other than
 * English, a runtime image needs the module {@code jdk.localedata}.
 *
 * <h2>Texts of the host</h2>
 *
 * A host changes any text, or adds a language, with an ordinary resource bundle named {@code LeadImportMessages}: files
 * such as {@code LeadImportMessages_de.properties} or {@code LeadImportMessages_da.properties}, in UTF-8, in the root
 * of the class path or of any module on the module path that the library's own class loader sees. The texts in such a
 * file replace those of the library for the same locale, key by key. The keys are those of the library's {@code
 * Messages.properties}: a problem's code, or code and reason.
 *
 * <pre>{@code
 * value-required = Bitte „{column}“ ausfüllen.
 * reference-partner.unknown = Die ID „{value}“ kennt Ihr Partnerportal nicht.
 * }</pre>
 *
 * A name in braces is a placeholder: {@code column}, {@code value}, {@code line} or one of the problem's arguments.
 * Everything else is literal text, including apostrophes. Placeholders inside an argument are not filled in. Files are
 * read once and cached.
 */
@NullMarked
package io.leadimport.problem;

import org.jspecify.annotations.NullMarked;
