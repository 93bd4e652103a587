/** The interfaces that a host implements to import leads into its store, and the values that pass through them. */
module io.leadimport.spi {
    requires static transitive org.jspecify;

    exports io.leadimport.spi;
    exports io.leadimport.spi.bean;
}
