using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Accountability;

/// <summary>What everybody may know of a need that was published.</summary>
/// <param name="Received">Rupiah that came, goods at their value.</param>
/// <param name="Delivered">Of these, what reached whom it was for.</param>
/// <param name="Givers">How many companies gave.</param>
/// <param name="Names">Those that want to be named.</param>
[Class(DataClass.Public)]
internal sealed record PublicNeed(
    Guid NeedId, string InstitutionName, string Title, string Description, string Kind, long Goal, string State, DateOnly OpenUntil, string PermitNumber, DateOnly PermitUntil, DateTimeOffset OpenedAt,
    long Received, long Delivered, int Givers, string[] Names);
