using System.Text.Json.Serialization;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Where an inspection stands. Names are stored and sent; never rename one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InspectionState>))]
public enum InspectionState
{
    /// <summary>Has a day; the institution knows of it where it was announced.</summary>
    Planned,

    /// <summary>Being carried out, item by item.</summary>
    Underway,

    /// <summary>Told to the institution, with what it has to do.</summary>
    Reported,

    /// <summary>Every finding is resolved.</summary>
    Closed,

    /// <summary>Given up before it was reported, for a reason.</summary>
    Cancelled,
}
