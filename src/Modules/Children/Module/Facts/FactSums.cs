using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>A checksum of a fact, the same for equal facts: millions of them are held at once when both sides are compared.</summary>
internal static class FactSums
{
    /// <param name="fact">What is summed up.</param>
    /// <param name="erased">
    /// Leaves the pseudonym out: whose key is destroyed, has none in the source any more, and in ClickHouse whatever was written before.
    /// </param>
    public static UInt128 Of(IFact fact, bool erased)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(erased ? fact.Nameless() : fact)} {fact.At.Ticks}");
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
