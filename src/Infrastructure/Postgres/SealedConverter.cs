using MerajutASA.Infrastructure.Encryption;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Bytes to an opaque <see cref="Sealed{T}"/> and back.</summary>
internal sealed class SealedConverter<T>() : ValueConverter<Sealed<T>, byte[]>(
    value => value.Envelope.ToArray(), bytes => new Sealed<T>(bytes));
