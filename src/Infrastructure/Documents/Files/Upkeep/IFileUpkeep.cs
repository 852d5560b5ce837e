namespace MerajutASA.Infrastructure.Documents.Files.Upkeep;

/// <summary>A module's work on its files that nobody asks for. Runs in the relay's process, again and again; each step may be cut off and done twice.</summary>
public interface IFileUpkeep
{
    /// <summary>Scans what waits for it, where a scanner is configured; throws <see cref="Scanning.ScannerAwayException"/> when there are no verdicts to be had.</summary>
    Task ScanAsync(CancellationToken cancellation);

    /// <summary>Removes what belongs to nothing: uploads that nobody finished, and files whose record is gone or never came to be.</summary>
    Task SweepAsync(CancellationToken cancellation);
}
