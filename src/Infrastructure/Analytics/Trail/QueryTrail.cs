using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Analytics.Trail;

/// <summary>
/// Writes queries into the audit log of PostgreSQL, each in a transaction of its own that asks again whether the actor's session stands:
/// a query may take longer than a session.
/// </summary>
[UseCase("analytics.run-text", Purpose.Figures, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator, Role.Company, Role.System)]
internal sealed class QueryTrail(UnitOfWork<AnalyticsDb> work) : IQueryTrail
{
    private static UseCase Declared => UseCase.Of<QueryTrail>();

    public async Task AdmitAsync(Actor actor, CancellationToken cancellation)
    {
        if (Declared.Allows(actor))
            return;
        // The unit of work refuses and writes that down.
        await work.RunAsync<bool>(actor, Declared, _ => Task.FromResult<Outcome<bool>>(false), cancellation);
        throw Refused(actor);
    }

    public async Task WriteAsync(Actor actor, QueryNote note)
    {
        // Whoever asked may have gone; what was asked is written down all the same.
        var outcome = await work.RunAsync<bool>(actor, Declared, db =>
        {
            db.NoteQuery(note);
            return Task.FromResult<Outcome<bool>>(true);
        }, CancellationToken.None);
        if (!outcome.IsDone)
            throw Refused(actor);
    }

    private static UnauthorizedAccessException Refused(Actor actor) => new($"{actor.Role} asks for no figures.");
}
