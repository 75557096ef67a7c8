package dev.aisha.bot.i18n;

import java.time.Instant;

/// The gallery: its card, finding, filtering, counting.
public interface GalleryTexts {
    Html galleryCaption(long position, long total);

    /// An image that the filter does not leave.
    Html galleryOutside(long total);

    Html galleryFacts(String ratio, Instant date);

    Html galleryEmpty();

    Html galleryFilter(Html conditions);

    Html galleryNothing();

    Html actionsTitle();

    Html finderTitle(long images);

    Html finderFound(long images);

    Html filtersTitle(long images);

    Html gridCaption(long first, long last, long total);

    Html searchQuestion();

    Html facetAvatar();

    Html facetRatio();

    Html facetPeriod();

    Html facetStyle();

    Html facetNone();

    Html statisticsTitle(long images, long favourites);

    Html statisticsMonth(long images);

    Html statisticsCoins(long coins);

    Html statisticsFirst(Instant date);

    Html statisticsAvatars();

    Html statisticsRatios();

    Html statisticsStyles();

    Html statisticsLine(String name, long images);

    Html archiveBound(int images);

    String actionsButton();

    String gridButton();

    String findButton();

    String filtersButton();

    String searchButton();

    String statisticsButton();

    String showFound(long images);

    String resetFilter();

    String anyValue();

    String moreValues();

    String favouritesFilter();

    String twoKFilter();

    String zipButton(long images);

    Html archiveStarted(int images);

    Html archiveFailed();

    Html archivePart(int number, int total, int images);

    Html problemArchiveEmpty();

    Html problemArchiveMany();

    Html problemArchiveGone();

    Html problemArchiveActive();

    Html problemArchiveRate();

    Html problemShareRate();

    String avatarFilter();

    String ratioFilter();

    String periodFilter();

    String styleFilter();

    String valueButton(String name, long images);

    String periodAll();

    String periodDay();

    String periodWeek();

    String periodMonth();

    String periodYear();

    String filteredAvatar();

    Html shareLink(String link);

    /// Without the bot's name: what to type.
    Html shareCode(String payload);

    Html sharedCaption();

    String share();

    String stopSharing();

    String createOwn();

    Html problemShareGone();

    Html noticeSharingStopped();

    Html noticeSearchInvalid();
}
