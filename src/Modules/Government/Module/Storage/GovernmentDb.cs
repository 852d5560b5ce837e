using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Profiles;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Storage;

/// <summary>The register of institutions.</summary>
internal sealed class GovernmentDb(DbContextOptions<GovernmentDb> options) : ModuleDb(options)
{
    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<InstitutionContact> Contacts => Set<InstitutionContact>();

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<ProfileVersion> ProfileVersions => Set<ProfileVersion>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<InstitutionKind>().HaveConversion<CodeConverter<InstitutionKind>>();
        configurationBuilder.Properties<InstitutionState>().HaveConversion<CodeConverter<InstitutionState>>();
        configurationBuilder.Properties<Accreditation>().HaveConversion<CodeConverter<Accreditation>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("government");
        modelBuilder.Entity<Institution>().ToTable("institution");
        modelBuilder.Entity<InstitutionContact>().ToTable("institution_contact")
            .HasOne<Institution>().WithOne().HasForeignKey<InstitutionContact>(contact => contact.Id);
        modelBuilder.Entity<Profile>().ToTable("profile");
        modelBuilder.Entity<ProfileVersion>().ToTable("profile_version");
        base.OnModelCreating(modelBuilder);
    }
}
