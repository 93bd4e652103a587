package io.leadimport.internal.value;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.internal.type.EmailType;
import org.junit.jupiter.api.Test;

class TypeCasesTest {
    @Test
    void buildingFailsIfATypeHasNoCase() {
        TypeCases.Builder<String> cases = new TypeCases.Builder<String>().on(EmailType.class, type -> "email");

        String message = assertThrows(IllegalStateException.class, cases::build).getMessage();
        assertTrue(message.contains("TextType") && !message.contains("EmailType"), message);
    }
}
