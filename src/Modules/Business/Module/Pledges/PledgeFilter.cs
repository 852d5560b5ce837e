using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Contracts;

namespace MerajutASA.Modules.Business.Pledges;

/// <summary>What the list of pledges is narrowed to.</summary>
/// <param name="State">Only these; null: all.</param>
/// <param name="Need">Only of one need.</param>
/// <param name="Company">Only of one company.</param>
internal sealed record PledgeFilter(PledgeState? State = null, Guid? Need = null, Guid? Company = null)
{
    public const string StateName = "state";
    public const string NeedName = "need";
    public const string CompanyName = "company";

    /// <summary>As it stands in an address; what cannot be read filters nothing.</summary>
    public static PledgeFilter Read(Func<string, string?> asked) => new(Codes.Find<PledgeState>(asked(StateName)), Id(asked(NeedName)), Id(asked(CompanyName)));

    public IQueryable<Pledge> Of(IQueryable<Pledge> rows)
    {
        if (State is { } state)
            rows = rows.Where(row => row.State == state);
        if (Need is { } need)
            rows = rows.Where(row => row.NeedId == need);
        return Company is { } company ? rows.Where(row => row.CompanyId == company) : rows;
    }

    private static Guid? Id(string? asked) => Guid.TryParse(asked, out var id) ? id : null;
}
