using System.Diagnostics;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Documents.Engine;

/// <summary>For what an engine does in its own time. The limit is five times MongoDB's slowest, the minute between two TTL passes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task TrueAsync(Func<Task<bool>> holds)
    {
        var patience = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(patience.Elapsed < Limit, "It did not come to be.");
            await Task.Delay(50);
        }
    }
}
