using System.Text.Json.Serialization;

namespace MerajutASA.Modules.Business.Contracts;

/// <summary>Where a company stands. Only a verified one pledges. Names are stored and sent; never rename one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CompanyState>))]
public enum CompanyState
{
    /// <summary>Has asked to be let in; nobody has looked yet.</summary>
    Applied,

    /// <summary>An officer has found its papers in order.</summary>
    Verified,

    /// <summary>Was not let in.</summary>
    Declined,

    /// <summary>Pledges nothing until an officer lifts it; what it gave stays.</summary>
    Suspended,
}
