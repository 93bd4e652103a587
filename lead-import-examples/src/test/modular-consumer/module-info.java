module consumer {
    requires io.leadimport.core;
}
