using MerajutASA.Infrastructure.Encryption;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Maps every <see cref="Sealed{T}"/> to its bytes. The converter carries bytes to bytes: it never decrypts.</summary>
internal sealed class SealedConvention : IEntityTypeAddedConvention
{
    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        foreach (var property in entityTypeBuilder.Metadata.ClrType.GetProperties())
        {
            if (SealedType(property.PropertyType) is not { } plain)
                continue;
            var converter = (ValueConverter)Activator.CreateInstance(typeof(SealedConverter<>).MakeGenericType(plain))!;
            entityTypeBuilder.Property(property)?.HasConversion(converter);
        }
    }

    private static Type? SealedType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sealed<>) ? type.GetGenericArguments()[0] : null;
}
