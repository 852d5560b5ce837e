using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Forms;
using Microsoft.Extensions.Hosting;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Spreads made-up children over institutions, a batch of one institution at a time.</summary>
internal sealed class ChildrenSeeder(SeedChildrenHandler handler, FilesSeeder files, RegionCatalog regions, TimeProvider clock, IHostEnvironment environment) : IChildrenSeeder
{
    private const int Batch = 25;

    /// <summary>So many institutions have children with documents: enough to look at, few enough to be made in a moment.</summary>
    private const int WithFiles = 2;

    public async Task<int> SeedAsync(IReadOnlyList<SeededInstitution> institutions, int children, int seed, CancellationToken cancellation = default)
    {
        if (environment.IsProduction())
            throw new InvalidOperationException("Made-up children are not registered in Production.");
        var tree = await regions.GetAsync();
        var today = Calendar.Today(clock.GetUtcNow());
        var numbers = Enumerable.Range(0, children).ToLookup(number => new SeedDraw(seed, number, today, tree).Institution(institutions.Count));
        var added = 0;
        for (var at = 0; at < institutions.Count; at++)
        {
            foreach (var batch in numbers[at].Chunk(Batch))
            {
                var (carers, head) = (institutions[at].Carers, institutions[at].Head.AccountId);
                // Drawn anew by each attempt of the unit of work, so that every attempt draws the same.
                var outcome = await handler.RunAsync(
                    institutions[at].Head, home => [.. batch.Select(number => new SeedDraw(seed, number, today, tree).Draw(home, carers, head))], cancellation);
                added += outcome.Value;
            }
        }

        foreach (var institution in institutions.Take(WithFiles))
            await files.SeedAsync(institution.Head, cancellation);
        return added;
    }
}
