from django.urls import path

from glossary import views
from glossary.check_page import check_page
from glossary.download import terms_table
from glossary.map_page import concept_map
from glossary.offline.views import manifest, offline
from glossary.report_page import report

urlpatterns = [
    path("terms/", views.terms, name="terms"),
    path("terms.csv", terms_table, name="terms-table"),
    path("terms/<slug:slug>/", views.concept, name="concept"),
    path("terms/<slug:slug>/picture.png", views.concept_picture, name="concept-picture"),
    path("check/", check_page, name="check"),
    path("map/", concept_map, name="map"),
    path("about/", views.about, name="about"),
    path("picture.png", views.site_picture, name="picture"),
    path("offline/", offline, name="offline"),
    path("manifest.webmanifest", manifest, name="manifest"),
    path("report/", report, name="report"),
]
