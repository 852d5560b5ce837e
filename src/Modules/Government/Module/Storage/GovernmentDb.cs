using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Announcing;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Inspecting;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Profiles;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Standards;
using MerajutASA.Modules.Government.Warnings;
using Microsoft.EntityFrameworkCore;
using Inspection = MerajutASA.Modules.Government.Inspecting.Inspection;

namespace MerajutASA.Modules.Government.Storage;

/// <summary>The register of institutions, and who stands behind them.</summary>
internal sealed class GovernmentDb(DbContextOptions<GovernmentDb> options) : ModuleDb(options)
{
    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<InstitutionContact> Contacts => Set<InstitutionContact>();

    public DbSet<Foundation> Foundations => Set<Foundation>();

    public DbSet<Supporter> Supporters => Set<Supporter>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<ProfileVersion> ProfileVersions => Set<ProfileVersion>();

    public DbSet<ProfilePhoto> ProfilePhotos => Set<ProfilePhoto>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AnnouncementVersion> AnnouncementVersions => Set<AnnouncementVersion>();

    public DbSet<AnnouncementReading> AnnouncementReadings => Set<AnnouncementReading>();

    public DbSet<Standard> Standards => Set<Standard>();

    public DbSet<StandardItem> StandardItems => Set<StandardItem>();

    public DbSet<Inspection> Inspections => Set<Inspection>();

    public DbSet<InspectionAnswer> InspectionAnswers => Set<InspectionAnswer>();

    public DbSet<Finding> Findings => Set<Finding>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<FindingWord> FindingWords => Set<FindingWord>();

    public DbSet<WarningJudgement> WarningJudgements => Set<WarningJudgement>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<InstitutionKind>().HaveConversion<CodeConverter<InstitutionKind>>();
        configurationBuilder.Properties<InstitutionState>().HaveConversion<CodeConverter<InstitutionState>>();
        configurationBuilder.Properties<Accreditation>().HaveConversion<CodeConverter<Accreditation>>();
        configurationBuilder.Properties<SupporterKind>().HaveConversion<CodeConverter<SupporterKind>>();
        configurationBuilder.Properties<ProgrammeField>().HaveConversion<CodeConverter<ProgrammeField>>();
        configurationBuilder.Properties<SeatRole>().HaveConversion<CodeConverter<SeatRole>>();
        configurationBuilder.Properties<PictureScan>().HaveConversion<CodeConverter<PictureScan>>();
        configurationBuilder.Properties<FileType>().HaveConversion<CodeConverter<FileType>>();
        configurationBuilder.Properties<AnnouncementState>().HaveConversion<CodeConverter<AnnouncementState>>();
        configurationBuilder.Properties<StandardState>().HaveConversion<CodeConverter<StandardState>>();
        configurationBuilder.Properties<InspectionKind>().HaveConversion<CodeConverter<InspectionKind>>();
        configurationBuilder.Properties<InspectionState>().HaveConversion<CodeConverter<InspectionState>>();
        configurationBuilder.Properties<ItemResult>().HaveConversion<CodeConverter<ItemResult>>();
        configurationBuilder.Properties<Gravity>().HaveConversion<CodeConverter<Gravity>>();
        configurationBuilder.Properties<FindingState>().HaveConversion<CodeConverter<FindingState>>();
        configurationBuilder.Properties<WarningRule>().HaveConversion<CodeConverter<WarningRule>>();
        configurationBuilder.Properties<WarningDecision>().HaveConversion<CodeConverter<WarningDecision>>();
        configurationBuilder.Properties<WordKind>().HaveConversion<CodeConverter<WordKind>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("government");
        modelBuilder.Entity<Institution>().ToTable("institution");
        modelBuilder.Entity<InstitutionContact>().ToTable("institution_contact")
            .HasOne<Institution>().WithOne().HasForeignKey<InstitutionContact>(contact => contact.Id);
        modelBuilder.Entity<Foundation>().ToTable("foundation");
        modelBuilder.Entity<Supporter>().ToTable("supporter");
        modelBuilder.Entity<Programme>().ToTable("programme").Ignore(programme => programme.Runner);
        modelBuilder.Entity<Agreement>().ToTable("agreement").Ignore(agreement => agreement.Recipient);
        modelBuilder.Entity<Seat>().ToTable("seat").Ignore(seat => seat.Organisation);
        modelBuilder.Entity<Person>().ToTable("person");
        modelBuilder.Entity<Profile>().ToTable("profile");
        modelBuilder.Entity<ProfileVersion>().ToTable("profile_version");
        modelBuilder.Entity<ProfilePhoto>().ToTable("profile_photo");
        modelBuilder.Entity<Announcement>().ToTable("announcement");
        modelBuilder.Entity<AnnouncementVersion>().ToTable("announcement_version")
            .HasOne<Announcement>().WithMany().HasForeignKey(version => version.AnnouncementId);
        modelBuilder.Entity<AnnouncementReading>().ToTable("announcement_reading");
        modelBuilder.Entity<Standard>().ToTable("standard");
        modelBuilder.Entity<StandardItem>().ToTable("standard_item")
            .HasOne<Standard>().WithMany().HasForeignKey(item => item.StandardId);
        modelBuilder.Entity<Inspection>().ToTable("inspection")
            .HasOne<Standard>().WithMany().HasForeignKey(inspection => inspection.StandardId);
        modelBuilder.Entity<InspectionAnswer>().ToTable("inspection_answer");
        modelBuilder.Entity<Finding>().ToTable("finding");
        modelBuilder.Entity<WarningJudgement>().ToTable("warning_judgement");
        modelBuilder.Entity<Evidence>().ToTable("inspection_evidence");
        modelBuilder.Entity<FindingWord>().ToTable("finding_word")
            .HasOne<Finding>().WithMany().HasForeignKey(word => word.FindingId);
        base.OnModelCreating(modelBuilder);
    }
}
