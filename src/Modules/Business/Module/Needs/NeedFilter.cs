using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>What the list of needs is narrowed to.</summary>
/// <param name="Text">Part of the title.</param>
/// <param name="State">Only these; null: all.</param>
/// <param name="Kind">Only these.</param>
internal sealed record NeedFilter(string? Text = null, NeedState? State = null, GiftKind? Kind = null)
{
    public const string TextName = "q";
    public const string StateName = "state";
    public const string KindName = "kind";

    /// <summary>As it stands in an address; what cannot be read filters nothing.</summary>
    public static NeedFilter Read(Func<string, string?> asked) => new(asked(TextName), Codes.Find<NeedState>(asked(StateName)), Codes.Find<GiftKind>(asked(KindName)));

    public IQueryable<Need> Of(IQueryable<Need> rows)
    {
        if (Folding.Of(Text ?? "") is { Length: > 0 } part)
            rows = rows.Where(row => row.TitleKey.Contains(part));
        if (State is { } state)
            rows = rows.Where(row => row.State == state);
        return Kind is { } kind ? rows.Where(row => row.Kind == kind) : rows;
    }
}
