using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.CareLoads;

/// <summary>Counts the children in care of each institution in an officer's sight; written down as a figure.</summary>
[UseCase("children.count-care-loads", Purpose.Supervision, Role.SocialOfficer, Restricted = true)]
internal sealed class CountCareLoads(UnitOfWork<ChildrenDb> work) : ICareLoads
{
    public Task<Outcome<IReadOnlyList<CareLoad>>> RunAsync(Actor actor, CancellationToken cancellation = default) =>
        work.RunAsync<IReadOnlyList<CareLoad>>(
            actor,
            UseCase.Of<CountCareLoads>(),
            async db =>
            {
                var today = Calendar.Today(db.Now);
                using var figures = db.Figures();
                var counts = await db.InSight
                    .Where(child => child.Stage != CaseStage.Termination && child.Stage != CaseStage.Evaluation && child.Stage != CaseStage.Aftercare)
                    .GroupBy(child => child.InstitutionId)
                    .Select(group => new
                    {
                        group.Key,
                        Children = group.Count(),
                        Overdue = group.Count(child => child.ReviewDue < today),
                        WithoutCarer = group.Count(child => child.AssignedTo == null),
                    })
                    .ToListAsync(cancellation);
                return new Outcome<IReadOnlyList<CareLoad>>.Done([.. counts.Select(count => new CareLoad(count.Key, count.Children, count.Overdue, count.WithoutCarer))]);
            },
            cancellation);

    public async Task<IReadOnlyList<CareLoad>> CountAsync(Actor actor, CancellationToken cancellation = default) =>
        await RunAsync(actor, cancellation) is Outcome<IReadOnlyList<CareLoad>>.Done(var loads) ? loads : [];
}
