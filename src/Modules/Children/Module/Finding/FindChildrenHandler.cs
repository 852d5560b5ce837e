using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Postgres.Paging;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Finding;

/// <summary>Finds register lines within the actor's sight, a page at a time; only the page's children are opened and count as read.</summary>
[UseCase("children.find-children", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true)]
internal sealed class FindChildrenHandler(UnitOfWork<ChildrenDb> work, ChildFiltering filtering)
{
    public Task<Outcome<ChildrenFound>> RunAsync(Actor actor, FindChildren query, CancellationToken cancellation = default) =>
        work.RunAsync<ChildrenFound>(actor, Acting.As<FindChildrenHandler>(actor), db => RunAsync(db, query, cancellation), cancellation);

    private async Task<Outcome<ChildrenFound>> RunAsync(ChildrenDb db, FindChildren query, CancellationToken cancellation)
    {
        if (Typed.Line(query.Filter.Text) is { } term)
            await db.NoteSearchAsync(term, cancellation);
        var today = Calendar.Today(db.Now);
        var looksAtAges = query.Filter.Age is not null && (db.Actor.Institution ?? query.Filter.Institution) is not null;
        var matching = filtering.Apply(db.InSight, query.Filter, today, agesLater: looksAtAges);
        var words = ChildFiltering.WordsOf(query.Filter.Text);
        if (query.SortsByName || words is not null || looksAtAges)
            return await new SealedSearch(db, matching, today).PageAsync(query, words);
        var page = new RowPage<Child>([], null, null);
        // The row beyond the page only says that there is one; it is not shown.
        var ids = await db.ChooseAsync<Child>(
            async () => (page = await ChildSorts.All.PageAsync(matching, query.Page.Asked(), cancellation)).Rows,
            rows => Task.FromResult<IReadOnlyList<Guid>>([.. rows.Select(row => row.Id)]));
        var lines = await ChildLines.ReadAsync(db, ids, query.WithFaces);
        return new ChildrenFound(new RowPage<ChildLine>(lines, page.Before, page.After), await matching.CountToLimitAsync(cancellation));
    }
}
