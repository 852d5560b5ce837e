using System.Text.Json.Serialization;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>Where an announcement stands. Names are stored and sent; never rename one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnnouncementState>))]
public enum AnnouncementState
{
    /// <summary>Being written; seen by the office or the head that writes it.</summary>
    Draft,

    /// <summary>Read by those whom it is for.</summary>
    Published,

    /// <summary>Taken back for a reason; gone for those whom it was for.</summary>
    Withdrawn,
}
