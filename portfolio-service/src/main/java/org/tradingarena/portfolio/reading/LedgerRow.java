package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** One entry of the ledger, as it was published. */
@Entity
@Immutable
@Table(name = "ledger_event")
@IdClass(LedgerRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class LedgerRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public long sequence;

    public String type;

    public long frame;

    @JsonRawValue
    @Schema(type = SchemaType.OBJECT)
    public String envelope;

    /** Its natural key. */
    public record Key(String competition, long sequence) {}
}
