/** What a host implements so that leads can be imported into its store, and what passes through it. */
module io.leadimport.spi {
    requires static transitive org.jspecify;

    exports io.leadimport.spi;
    exports io.leadimport.spi.bean;
}
