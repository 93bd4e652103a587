module consumer {
    requires io.leadimport.core;

    opens consumer to
            io.leadimport.spi,
            org.hibernate.validator;
}
