package io.leadimport.examples.benchmark;

import com.opencsv.bean.CsvBindByPosition;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A row as the peers read it, with the constraints of {@link LeadFile#FORM} in Jakarta Validation. All are texts: what
 * cannot be read as a number or a date has to be told, too, and not to end the reading.
 */
public final class Bean {
    static final String COUNTRIES =
            "Austria|Belgium|Denmark|France|Germany|Italy|Netherlands|Poland|Spain|Sweden|Switzerland|"
                    + "United Kingdom|United States";
    static final String SOURCES = "Event|Website|Referral|Newsletter|Cold call|Partner portal";
    static final String[] PROPERTIES = {
        "partnerId",
        "partnerUserId",
        "company",
        "firstName",
        "lastName",
        "email",
        "phone",
        "city",
        "country",
        "source",
        "staff",
        "dealValue",
        "expectedClose",
        "notes"
    };

    @CsvBindByPosition(position = 0)
    @NotBlank
    @Size(max = 200)
    private String partnerId;

    @CsvBindByPosition(position = 1)
    @NotBlank
    @Size(max = 200)
    private String partnerUserId;

    @CsvBindByPosition(position = 2)
    @NotBlank
    @Size(max = 120)
    private String company;

    @CsvBindByPosition(position = 3)
    @Size(max = 60)
    private String firstName;

    @CsvBindByPosition(position = 4)
    @NotBlank
    @Size(max = 60)
    private String lastName;

    @CsvBindByPosition(position = 5)
    @NotBlank
    @Email
    private String email;

    @CsvBindByPosition(position = 6)
    @Size(max = 30)
    private String phone;

    @CsvBindByPosition(position = 7)
    @Size(max = 80)
    private String city;

    @CsvBindByPosition(position = 8)
    @NotBlank
    @Pattern(regexp = COUNTRIES)
    private String country;

    @CsvBindByPosition(position = 9)
    @Pattern(regexp = "|" + SOURCES)
    private String source;

    @CsvBindByPosition(position = 10)
    @Pattern(regexp = "|[+-]?[0-9]{1,18}")
    @DecimalMin(value = "1", message = "at least {value}")
    @DecimalMax(value = "1000000", message = "at most {value}")
    private String staff;

    @CsvBindByPosition(position = 11)
    @Pattern(regexp = "|[+-]?[0-9]+([.][0-9]*)?")
    @DecimalMin(value = "0", message = "at least {value}")
    @DecimalMax(value = "100000000", message = "at most {value}")
    private String dealValue;

    @CsvBindByPosition(position = 12)
    @Pattern(regexp = "|[0-9]{4}-[0-9]{2}-[0-9]{2}")
    private String expectedClose;

    @CsvBindByPosition(position = 13)
    @Size(max = 2_000)
    private String notes;

    public String getPartnerId() {
        return partnerId;
    }

    public void setPartnerId(String value) {
        partnerId = value;
    }

    public String getPartnerUserId() {
        return partnerUserId;
    }

    public void setPartnerUserId(String value) {
        partnerUserId = value;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String value) {
        company = value;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String value) {
        firstName = value;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String value) {
        lastName = value;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String value) {
        email = value;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String value) {
        phone = value;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String value) {
        city = value;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String value) {
        country = value;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String value) {
        source = value;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String value) {
        staff = value;
    }

    public String getDealValue() {
        return dealValue;
    }

    public void setDealValue(String value) {
        dealValue = value;
    }

    public String getExpectedClose() {
        return expectedClose;
    }

    public void setExpectedClose(String value) {
        expectedClose = value;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String value) {
        notes = value;
    }
}
