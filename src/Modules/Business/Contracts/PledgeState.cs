using System.Text.Json.Serialization;

namespace MerajutASA.Modules.Business.Contracts;

/// <summary>How far a gift has come. Names are stored and sent; never rename one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PledgeState>))]
public enum PledgeState
{
    /// <summary>Promised; nothing has come yet.</summary>
    Pledged,

    /// <summary>The money, or the goods, have come, and there is a receipt.</summary>
    Settled,

    /// <summary>The institution has told what became of it.</summary>
    Accounted,

    /// <summary>Taken back before anything came.</summary>
    Cancelled,

    /// <summary>Given back; its receipt does not hold any more.</summary>
    Returned,
}
