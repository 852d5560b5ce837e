using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>One thing of the web. In a form and in an address it is <c>kind:id</c>.</summary>
internal readonly record struct Party(PartyKind Kind, Guid Id)
{
    public static Party? Find(string? written) => written?.Split(':') is [var kind, var id]
        && Codes.Find<PartyKind>(kind) is { } known && Guid.TryParseExact(id, "D", out var guid)
            ? new Party(known, guid)
            : null;

    /// <summary>The first that is there, of several columns of which one is filled.</summary>
    public static Party? OfOne(Guid? institution = null, Guid? foundation = null, Guid? supporter = null) => (institution, foundation, supporter) switch
    {
        ({ } id, _, _) => new Party(PartyKind.Institution, id),
        (_, { } id, _) => new Party(PartyKind.Foundation, id),
        (_, _, { } id) => new Party(PartyKind.Supporter, id),
        _ => null,
    };

    public Guid? As(PartyKind kind) => Kind == kind ? Id : null;

    public override string ToString() => $"{Codes.Of(Kind)}:{Id:D}";
}
