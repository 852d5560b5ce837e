using System.Text.Json.Serialization;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Where an institution stands in the register. Only an active one takes in children. Names are stored and sent; never rename one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InstitutionState>))]
public enum InstitutionState
{
    /// <summary>Being registered; its permit is not yet on file.</summary>
    Draft,

    /// <summary>Permitted to give care.</summary>
    Active,

    /// <summary>Takes in nobody until the social office lifts the suspension.</summary>
    Suspended,

    /// <summary>Gone for good; stays in the register.</summary>
    Closed,
}
