using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>Rupiah promised for a need, and how much of it has come.</summary>
[Class(DataClass.Internal)]
internal sealed record Promised(Guid NeedId, long Total, long Received);
