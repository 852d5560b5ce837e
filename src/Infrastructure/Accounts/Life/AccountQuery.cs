using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres.Paging;

namespace MerajutASA.Infrastructure.Accounts.Life;

/// <summary>Which accounts: part of a name, or a whole e-mail address; by state, role and institutions.</summary>
internal sealed record AccountQuery(
    PageRequest Page, string? Text = null, AccountState? State = null, Role? Role = null, IReadOnlyCollection<Guid>? Institutions = null)
{
    public const string ByName = "name";

    public bool SortsByName => Page.Sort is null or ByName;
}
