using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Boards;

namespace MerajutASA.Portal.Tests.Sample;

/// <summary>Stands where a use case would: a hundred made-up children in memory, paged by id.</summary>
public sealed class SampleChildren
{
    private const int Size = 25;

    private static readonly string[] Names =
    [
        "Siti Nurhaliza", "Muhammad Rizki Ramadhan", "I Made Wirawan", "Ni Luh Ayu", "Maria Goreti Bere", "Yohanes Kaka", "Dewi Lestari",
        "Ahmad Fauzan", "Putri Ayuningtyas", "Bagus Prasetyo", "Fatimah Azzahra", "Suharto",
    ];

    private static readonly string[] Stages = ["Rujukan", "Asesmen", "Rencana pengasuhan", "Layanan"];

    /// <summary>How often rows were asked for.</summary>
    public static int Asked { get; private set; }

    public static IReadOnlyList<SampleChild> All { get; } =
    [
        .. Enumerable.Range(1, 100).Select(id => new SampleChild(
            id,
            Names[id % Names.Length],
            new DateOnly(2010, 1, 1).AddDays(id * 37),
            "LKSA " + (id % 3 == 0 ? "Kasih Ibu" : "Harapan Bangsa"),
            Stages[id % Stages.Length],
            250_000 + (id * 12_500))),
    ];

    public static Task<Outcome<BoardPage<SampleChild>>> FindAsync(BoardQuery query)
    {
        Asked++;
        if (query["stage"] == "refused")
            return Task.FromResult<Outcome<BoardPage<SampleChild>>>(new Outcome<BoardPage<SampleChild>>.Refused("Closed", "22 Nov 2026"));
        var found = All.Where(child => query["stage"] is not { } stage || child.Stage == stage).ToList();
        var ordered = (query.Descending ? found.OrderByDescending(child => child.Birth) : found.OrderBy(child => child.Birth)).ToList();
        var skip = int.TryParse(query.After ?? query.Before, out var at) ? at : 0;
        var page = new BoardPage<SampleChild>(
            [.. ordered.Skip(skip).Take(Size)],
            ordered.Count,
            skip + Size < ordered.Count ? $"{skip + Size}" : null,
            skip > 0 ? $"{skip - Size}" : null);
        return Task.FromResult<Outcome<BoardPage<SampleChild>>>(page);
    }
}
