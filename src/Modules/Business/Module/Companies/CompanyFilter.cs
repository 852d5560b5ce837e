using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;

namespace MerajutASA.Modules.Business.Companies;

/// <summary>What the list of companies is narrowed to.</summary>
/// <param name="Text">Part of the name.</param>
/// <param name="State">Only these; null: all.</param>
internal sealed record CompanyFilter(string? Text = null, CompanyState? State = null)
{
    public const string TextName = "q";
    public const string StateName = "state";

    /// <summary>As it stands in an address; what cannot be read filters nothing.</summary>
    public static CompanyFilter Read(Func<string, string?> asked) => new(asked(TextName), Codes.Find<CompanyState>(asked(StateName)));

    public IQueryable<Company> Of(IQueryable<Company> rows)
    {
        if (Folding.Of(Text ?? "") is { Length: > 0 } part)
            rows = rows.Where(row => row.NameKey.Contains(part));
        return State is { } state ? rows.Where(row => row.State == state) : rows;
    }
}
