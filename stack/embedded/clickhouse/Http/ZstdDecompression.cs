using Microsoft.AspNetCore.RequestDecompression;
using ZstdSharp;

namespace MerajutASA.ClickHouseHost.Http;

/// <summary>Bodies in zstd, which the driver prefers for inserts and the framework does not know.</summary>
internal sealed class ZstdDecompression : IDecompressionProvider
{
    public Stream GetDecompressionStream(Stream stream) => new DecompressionStream(stream, leaveOpen: true);
}
