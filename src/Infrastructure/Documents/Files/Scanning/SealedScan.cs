using MerajutASA.Infrastructure.Access;
using Microsoft.Extensions.Logging;

namespace MerajutASA.Infrastructure.Documents.Files.Scanning;

/// <summary>Has a sealed file looked at where it lies.</summary>
public sealed class SealedScan(FileStore store, IMalwareScanner scanner, ILogger<SealedScan> logger)
{
    /// <summary>Whether there is a scanner at all.</summary>
    public bool IsConfigured => scanner.IsConfigured;

    /// <summary>Null for a file that the scanner would not take, or that is not there as it was. Throws <see cref="ScannerAwayException"/> when there are no verdicts to be had.</summary>
    /// <param name="actor">The portal itself.</param>
    /// <param name="record">What the file is called in the log.</param>
    /// <param name="key">The file's own.</param>
    /// <param name="content">Under which id it lies.</param>
    /// <param name="length">As its record has it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<ScanVerdict?> RunAsync(Actor actor, Guid record, byte[] key, Guid content, long length, CancellationToken cancellation)
    {
        try
        {
            await using var file = new SealedFileStream(store, actor, key, content, length);
            return await scanner.ScanAsync(file, cancellation);
        }
        catch (Exception fault) when (fault is ScanRefusedException or FileDamagedException)
        {
            logger.LogError("File {File} cannot be scanned: {Cause}", record, fault.Message);
            return null;
        }
    }
}
