using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>What every guarded row has in common in the model: ids made by the client, version as the lock.</summary>
internal static class GuardedRows
{
    public static void Configure(ModelBuilder model)
    {
        var guarded = model.Model.GetEntityTypes().Where(type => typeof(GuardedRow).IsAssignableFrom(type.ClrType));
        foreach (var type in guarded.Select(type => type.ClrType).ToList())
        {
            var entity = model.Entity(type);
            entity.HasKey(nameof(GuardedRow.Id));
            entity.Property(nameof(GuardedRow.Id)).ValueGeneratedNever();
            entity.Property(nameof(GuardedRow.Version)).IsConcurrencyToken().ValueGeneratedNever();
        }
    }
}
