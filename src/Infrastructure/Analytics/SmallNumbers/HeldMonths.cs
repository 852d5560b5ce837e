using Microsoft.Extensions.Caching.Memory;

namespace MerajutASA.Infrastructure.Analytics.SmallNumbers;

/// <summary>
/// Months that were read and held against their digest once: they never change, and taking twenty apart for each visitor would cost more than
/// all else on the page. Which months there are is asked of PostgreSQL each time.
/// </summary>
internal sealed class HeldMonths : IDisposable
{
    /// <summary>About 100 bytes each.</summary>
    private const int MostCells = 500_000;

    private readonly MemoryCache _held = new(new MemoryCacheOptions { SizeLimit = MostCells });

    public MonthCells? Find(Guid publication) => _held.Get<MonthCells>(publication);

    public MonthCells Hold(Guid publication, MonthCells cells) =>
        _held.Set(publication, cells, new MemoryCacheEntryOptions { Size = cells.Count + 1 });

    public void Dispose() => _held.Dispose();
}
