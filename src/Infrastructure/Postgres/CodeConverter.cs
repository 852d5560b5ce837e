using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>An enumeration as its stored name.</summary>
public sealed class CodeConverter<T>() : ValueConverter<T, string>(value => Codes.Of(value), stored => Codes.Parse<T>(stored))
    where T : struct, Enum;
