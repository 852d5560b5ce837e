using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Accounts.Life;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Work;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Portal.Today;

/// <summary>The accounts' part of Today: who cannot get in, and who has not come yet.</summary>
internal sealed class AccountWork(
    ListRequests requests, ListAccounts accounts, IStringLocalizer<Texts> texts, IStringLocalizer<Ui.Frame.Texts> roles) : IWorkSource
{
    private const int Shown = 6;

    public int Order => 20;

    public IReadOnlyCollection<Role> Roles { get; } = [Role.LksaHead, Role.SocialOfficer, Role.Administrator];

    public bool Restricted => false;

    public WorkStart? StartFor(Role role) => role == Role.Administrator ? new(texts["Invite"], "/accounts/invite") : null;

    public async Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation)
    {
        var open = await requests.RunAsync(actor, cancellation);
        var invited = await accounts.RunAsync(
            actor, new AccountQuery(new PageRequest("created", Size: Shown), State: AccountState.Invited), cancellation);
        IReadOnlyList<WaitingWork> found =
        [
            Work("LostPhones", open.Count, open.Take(Shown).Select(request => Line(request.Account, "/accounts/requests", "AskedOn", request.AskedAt)), "/accounts/requests"),
            .. invited is Outcome<AccountPage>.Done { Result: var page }
                ? new[] { Work("InvitedOpen", page.Total, page.Lines.Rows.Select(account => Line(account, $"/accounts/{account.Id}", "InvitedOn", account.CreatedAt)), $"/accounts?state={Codes.Of(AccountState.Invited)}") }
                : [],
        ];
        return new Outcome<IReadOnlyList<WaitingWork>>.Done([.. found.Where(work => work.First.Count > 0)]);
    }

    private WaitingWork Work(string kind, int count, IEnumerable<WaitingLine> first, string all)
    {
        var lines = first.ToList();
        return new WaitingWork(kind, texts[kind], Formats.Count(count), lines, count > lines.Count ? all : null);
    }

    private WaitingLine Line(AccountLine account, string href, string why, DateTimeOffset at) => new(
        account.Name ?? texts["Erased"], href, roles[$"Role.{account.Role.Stored()}"], texts[why, Formats.Moment(at)]);
}
