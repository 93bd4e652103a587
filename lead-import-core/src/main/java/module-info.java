/** Checks a CSV of leads against a lead registration form, and stores all of it or nothing. */
module io.leadimport.core {
    requires transitive io.leadimport.spi;
    requires transitive jakarta.validation;
    requires de.siegmar.fastcsv;
    requires org.slf4j;
    requires static com.google.i18n.phonenumbers.libphonenumber;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;

    exports io.leadimport;
    exports io.leadimport.bean;
    exports io.leadimport.csv;
    exports io.leadimport.form;
    exports io.leadimport.form.type;
    exports io.leadimport.json;
    exports io.leadimport.problem;
    exports io.leadimport.profile;
    exports io.leadimport.report;
    exports io.leadimport.review;
    exports io.leadimport.template;
    exports io.leadimport.validation;
}
